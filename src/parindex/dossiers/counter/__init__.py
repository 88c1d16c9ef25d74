"""The pages of the one-stop counter (bộ phận một cửa) of a unit, and the look-up for citizens."""
