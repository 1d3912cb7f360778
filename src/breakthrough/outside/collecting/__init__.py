"""Boards that a person watches, read politely from where their employers show them."""
