"""The showcase: an invented province with people of each role and a round in each phase, made by the rooms' own acts.

Everything here is for looking at the product. Nothing of it is real, and none of its people can sign in outside of a
demonstration.
"""
