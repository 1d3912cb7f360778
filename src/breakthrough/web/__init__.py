"""The web door: pages for one owner on one machine, which work without a script."""
