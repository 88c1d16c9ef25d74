"""Cuts as they are stored."""

from parindex.results.sealed import seal_cuts, unseal_cuts
from tests.results.making import make_cut


class TestSealCuts:
    def test_come_back_as_they_were(self) -> None:
        cuts = {"1.1": make_cut(125_000), "1.2": make_cut(2_000_000)}
        stored = seal_cuts(cuts)
        assert stored["1.1"]["points"] == {"decimal": "0.125"}  # type: ignore[index]
        assert unseal_cuts(stored) == cuts  # type: ignore[arg-type]
