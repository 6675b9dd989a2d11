"""The scripts of our pages: their style, their types, and what they do outside a browser."""
