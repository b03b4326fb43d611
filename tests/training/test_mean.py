import pytest

torch = pytest.importorskip("torch", reason="checkpoints are only averaged where torch is installed")

from training.mean import mean  # noqa: E402


def test_what_both_share_is_averaged_and_the_rest_is_the_later_one() -> None:
    later = {
        "encoder.a": torch.ones(2),
        "links.role": torch.ones(2),
        "linear.claims.bias": torch.ones(2),
        "grown": torch.ones(3),
    }
    earlier = {"encoder.a": torch.zeros(2), "linear.claims.bias": torch.zeros(2), "grown": torch.zeros(2)}
    found = mean(later, earlier, 0.7)
    torch.testing.assert_close(found["encoder.a"], torch.full((2,), 0.7))
    assert all(bool((found[name] == 1).all()) for name in ("links.role", "linear.claims.bias", "grown"))
