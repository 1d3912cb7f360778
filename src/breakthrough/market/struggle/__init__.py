"""Which employers take longer than others over the same role, and how sure that is."""

from breakthrough.market.struggle.role import EmployerStruggle, RoleStruggle, struggle

__all__ = ["EmployerStruggle", "RoleStruggle", "struggle"]
