"""Open seats that look costly to leave empty, by what is stated."""

from breakthrough.market.key_seats.figures import FactKind, KeySeat, KeySeats, SeatFact
from breakthrough.market.key_seats.finding import key_seats

__all__ = ["FactKind", "KeySeat", "KeySeats", "SeatFact", "key_seats"]
