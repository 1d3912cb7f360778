"""Boards that a person watches, read politely from where their employers show them."""

from breakthrough.outside.collecting.client import Client
from breakthrough.outside.collecting.kept import Kept
from breakthrough.outside.collecting.manners import Manners
from breakthrough.outside.collecting.recognising import board_behind
from breakthrough.outside.collecting.round import Collector, Outcome
from breakthrough.outside.collecting.states import State

__all__ = ["Client", "Collector", "Kept", "Manners", "Outcome", "State", "board_behind"]
