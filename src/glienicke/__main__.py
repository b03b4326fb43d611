"""`python -m glienicke`."""

from glienicke.cli import main

if __name__ == "__main__":  # workers import this module too
    main()
