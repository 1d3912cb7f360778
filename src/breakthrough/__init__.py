"""Help your next employer or client to find you: measurable, truthful, on your own machine."""

__version__ = "0.1.0"
