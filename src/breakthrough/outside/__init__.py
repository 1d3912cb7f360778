"""The world outside the program: files, formats, the clock. Given paths and values, never asks."""
