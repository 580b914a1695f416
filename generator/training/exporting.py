"""A trained network as an ONNX file of whole numbers: matrices and the table of pieces in eight bits."""

import tempfile
from pathlib import Path
from typing import Any

import torch
from torch import nn

OPSET = 17


class Rows(nn.Module):  # type: ignore[misc]
    """A table in eight bits with a scale for each row, so that a rare piece's small numbers survive beside a common one's."""

    def __init__(self, table: Any) -> None:
        super().__init__()
        scale = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("whole", (table / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Any) -> Any:
        return self.whole[ids].float() * self.scale[ids]


def export(network: Any, path: Path) -> None:
    """Write the network; weights in seven bits and a sign, so that processors without VNNI count without overflow and all agree."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415 - slow to import

    network.eval()
    network.piece = Rows(network.piece.weight.data)
    ids = torch.zeros(1, 8, dtype=torch.long)
    length = {1: "pieces"}
    with tempfile.TemporaryDirectory() as temporary:
        whole = Path(temporary, "whole.onnx")
        torch.onnx.export(network, (ids, ids), str(whole), input_names=["ids", "shapes"], output_names=["scores"], opset_version=OPSET,
                          dynamic_axes={"ids": length, "shapes": length, "scores": length}, dynamo=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        quantize_dynamic(whole, path, op_types_to_quantize=["MatMul"], weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
