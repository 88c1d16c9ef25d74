"""The slips of the counter in official form: forms of TT 01/2018/TT-VPCP and, from 15/9/2025, of TT 03/2025/TT-VPCP."""
