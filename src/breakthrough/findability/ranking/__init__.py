"""Scores, bars and places: one profile among many, in many searches."""
