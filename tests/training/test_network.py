import pytest

torch = pytest.importorskip(
    "torch", reason="the network is only trained where torch is installed: pip install .[train]"
)

from glienicke.annotate.reader.wordpiece import WordPieces  # noqa: E402
from training.batch import collate, encode  # noqa: E402
from training.document import Document  # noqa: E402
from training.labels import Inventory  # noqa: E402
from training.loss import losses  # noqa: E402
from training.network import FORBIDDEN, Reader  # noqa: E402
from training.train import hide, rate_at  # noqa: E402

VOCABULARY = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "anna", "left", "oslo", "##s", "."], 8)
HEADS = Inventory(("l0+", "k0+"), ("nsubj", "punct", "root"), ("trial.state=open",)).heads()
ONE = Document(
    "made",
    ["Anna", "left", ".", "Oslos"],
    [0, 0, 0, 1],
    {"mentions": [2, 1, 1, -1], "arcs": [2, 0, 2, 0], "relations": [0, 2, 1, 2], "claims": [0, 1, 0, -1]},
    [(1, 0, 0), (1, 2, -1)],
)


@pytest.fixture(scope="module")
def network() -> Reader:
    torch.manual_seed(1)
    return Reader(10, HEADS).eval()


def test_sentences_are_apart_and_words_begin_at_their_first_piece() -> None:
    ids, shapes, starts = encode(ONE, VOCABULARY)
    assert ids == [2, 5, 6, 9, 3, 7, 8, 3]
    assert shapes == [0, 2, 1, 0, 0, 2, 2, 0]
    assert starts == [1, 2, 3, 5]


def test_padding_changes_nothing(network: Reader) -> None:
    short = Document("made", ["left"], [0])
    alone = network(*collate([short], VOCABULARY, HEADS).inputs())
    beside = network(*collate([short, ONE], VOCABULARY, HEADS).inputs())
    for one, other in zip(alone[:-3], beside[:-3], strict=True):
        torch.testing.assert_close(one[0, 0], other[0, 0], atol=1e-5, rtol=1e-4)


def test_no_arc_leaves_its_sentence_and_no_word_is_its_own_head(network: Reader) -> None:
    arcs = network(*collate([ONE], VOCABULARY, HEADS).inputs())[-3][0]
    assert (arcs[:3, 4] < FORBIDDEN / 2).all()
    assert all(arcs[i, i + 1] < FORBIDDEN / 2 for i in range(4))
    assert arcs[0, 2] > FORBIDDEN / 2


def test_heads_without_labels_have_no_loss_and_those_with_labels_learn(network: Reader) -> None:
    found = losses(network, collate([ONE], VOCABULARY, HEADS), HEADS)
    assert set(found) == {"mentions", "arcs", "relations", "claims", "links"}
    sum(found.values()).backward()
    assert network.parser.arc.weight.grad is not None


def test_what_is_left_open_costs_nothing(network: Reader) -> None:
    everything = (1 << 11) - 2
    sure = Document("made", ["Anna"], [0], {"mentions": [2]})
    unsure = Document("made", ["Anna"], [0], {"mentions": [everything | 1 ^ 1]})
    costs = [losses(network, collate([d], VOCABULARY, HEADS), HEADS)["mentions"] for d in (unsure, sure)]
    assert costs[0] < costs[1]


def test_special_pieces_are_never_hidden() -> None:
    pieces = torch.tensor([[2, 5, 6, 3, 0]])
    hide(pieces, 1.0, 4)
    assert pieces.tolist() == [[2, 4, 4, 3, 0]]


@pytest.mark.parametrize(("step", "rate"), [(0, 0.1), (9, 1.0), (10, 1.0), (60, 0.6), (110, 0.2)])
def test_rates_go_up_and_then_to_their_end(step: int, rate: float) -> None:
    phase = {"steps": 110, "warm_up": 10, "rate": [1.0, 0.2]}
    assert rate_at(phase, "rate", step) == pytest.approx(rate, abs=0.02)


def test_links_ask_for_the_words_of_the_sentence_that_are_not_open() -> None:
    links = collate([ONE], VOCABULARY, HEADS).links
    assert links is not None
    assert (links.passage.tolist(), links.word.tolist()) == ([0], [1])
    assert links.gold[0].nonzero().tolist() == [[0, 0]]
    assert links.asked[0, 0].tolist() == [1, 1, 0, 0]


def test_links_of_all_words_are_those_of_single_triggers(network: Reader) -> None:
    words = torch.randn(1, 4, 384)
    torch.testing.assert_close(network.links(words, words)[:, 2:3], network.links(words[:, 2:3], words))
