import math

import pytest

torch = pytest.importorskip("torch", reason="the network is only exported where torch is installed")
pytest.importorskip("onnx", reason="the network is only exported where onnx is installed")

from training.export import FOLLOWING, Packed, described, gains, transitions  # noqa: E402
from training.labels import Head, Inventory  # noqa: E402
from training.sources import corpus  # noqa: E402


def test_a_packed_embedding_is_near_the_whole_one() -> None:
    weight = torch.randn(50, 16) * torch.logspace(-2, 1, 50)[:, None]
    packed = Packed(weight)(torch.arange(50)[None])
    assert ((packed[0] - weight).abs() <= weight.abs().amax(1, keepdim=True) / 127).all()


def test_gains_are_logarithms_of_likeliness() -> None:
    found = gains([[1, 2, 1, 2, 1, 2] * 100], 2)
    assert found[0][1] == pytest.approx(FOLLOWING * math.log(2), abs=0.01)
    assert found[1][1] < -1


def test_inside_follows_beginning_in_our_stories() -> None:
    rows = transitions(Inventory((), (), ()).heads(), list(corpus.read("train")))["quotes"]
    content = 6
    assert max(range(7), key=lambda label: rows[5][label]) == content
    assert rows[0][content] < 0 < rows[content][content]


def test_the_fuller_variant_has_a_head_for_quotes_by_another_guide() -> None:
    labels = Inventory((), (), ())
    assert set(labels.heads(full=True)) - set(labels.heads()) == {"attributions"}


def test_heads_are_described() -> None:
    assert described("arcs", None) == {"kind": "arcs", "labels": [], "scheme": None}
    assert described("claims", Head(("a",), "many"))["kind"] == "sigmoid"
    assert described("mentions", Head(("O",), "partial", bio=True)) == {
        "kind": "softmax", "labels": ["O"], "scheme": "bio",
    }  # fmt: skip
