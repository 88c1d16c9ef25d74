"""Measures how fast the project scores, ranks, explains and serves; `make bench` prints the figures."""
