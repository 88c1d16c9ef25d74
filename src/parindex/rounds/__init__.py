"""Rounds (đợt đánh giá): phases, answers, appraisal, explanation, council."""
