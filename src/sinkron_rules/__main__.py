"""`python -m sinkron_rules`."""

from sinkron_rules.cli import main

if __name__ == "__main__":
    main()
