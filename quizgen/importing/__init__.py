"""Questions that stand in other programs' files, read into a bank, with every loss told."""
