"""Published results: sealed sheets, ranks and classes of a round."""
