"""Connections.csv: the people somebody is connected to, from an export of any age."""

from breakthrough.outside.readers.connections.people import identity, is_connections, read

__all__ = ["identity", "is_connections", "read"]
