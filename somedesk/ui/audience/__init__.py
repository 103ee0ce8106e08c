"""What the room sees. Imports nothing that knows a client: see the contract in pyproject.toml."""
