"""`python -m breakthrough` is the command `breakthrough`."""

from breakthrough.cli import main

if __name__ == "__main__":
    main()
