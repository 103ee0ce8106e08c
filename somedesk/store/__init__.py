"""Client files on disk: one file per client, one action per durable write."""
