"""A quiz picked out of several banks by a blueprint."""
