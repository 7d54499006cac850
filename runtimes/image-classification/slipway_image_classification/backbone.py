"""The frozen network: EfficientNet-Lite0 up to its eleventh block, as a grid of features.

Architecture: https://github.com/tensorflow/tpu/tree/master/models/official/efficientnet/lite (read 2026-11). A cell of
the grid sees eight pixels of the image, and through the deeper blocks what lies around: a flaw of ten pixels fills a
cell, where a feature averaged over the whole image would not show it.
"""

from __future__ import annotations

import numpy as np

from .graph import Graph
from .pretrained_weights import read_weights

# Repeats, kernel, stride, expansion of each stage; the last two of the network are not needed.
_STAGES = ((1, 3, 1, 1), (2, 3, 2, 6), (2, 5, 2, 6), (3, 3, 2, 6), (3, 5, 1, 6))
_EPSILON = 1e-3
STRIDE = 8
# Cells beside each other: a larger image is pooled to no more than so many.
MAX_CELLS = 16


class _Builder:
    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._weights = read_weights()
        self._zero = graph.constant(np.float32(0))
        self._six = graph.constant(np.float32(6))

    def convolution(self, source: str, name: str, norm: str, stride: int = 1) -> str:
        """With the batch normalisation folded in."""
        kernel = self._weights[f"{name}.weight"]
        scale = self._weights[f"{norm}.weight"] / np.sqrt(self._weights[f"{norm}.running_var"] + _EPSILON)
        bias = self._weights[f"{norm}.bias"] - self._weights[f"{norm}.running_mean"] * scale
        return self._graph.add(
            "Conv",
            source,
            self._graph.constant((kernel * scale[:, None, None, None]).astype(np.float32)),
            self._graph.constant(bias.astype(np.float32)),
            kernel_shape=list(kernel.shape[2:]),
            strides=[stride, stride],
            group=kernel.shape[0] if kernel.shape[1] == 1 else 1,
            auto_pad="SAME_UPPER",
        )

    def activated(self, source: str) -> str:
        return self._graph.add("Clip", source, self._zero, self._six)

    def block(self, source: str, prefix: str, stride: int, expands: bool) -> tuple[str, str]:
        """Output, and its widest layer before the depthwise convolution."""
        wide = source
        if expands:
            wide = self.activated(self.convolution(source, f"{prefix}_expand_conv", f"{prefix}_bn0"))
        deep = self.activated(self.convolution(wide, f"{prefix}_depthwise_conv", f"{prefix}_bn1", stride))
        return self.convolution(deep, f"{prefix}_project_conv", f"{prefix}_bn2"), wide


def add_backbone(graph: Graph, image: str, size: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    """The grid `[N, 496, rows, columns]` of images `[N, 3, height, width]` of 0 to 255, and its size."""
    build = _Builder(graph)
    centred = graph.add("Sub", image, graph.constant(np.float32(127)))
    x = graph.add("Div", centred, graph.constant(np.float32(128)))
    x = build.activated(build.convolution(x, "_conv_stem", "_bn0", 2))
    wide: list[str] = []
    for repeats, _, stride, expansion in _STAGES:
        for repeat in range(repeats):
            output, widest = build.block(x, f"_blocks.{len(wide)}.", stride if repeat == 0 else 1, expansion > 1)
            x = graph.add("Add", x, output) if repeat > 0 else output
            wide.append(widest)
    return _grid(graph, (wide[3], wide[5], x), size)


def _grid(graph: Graph, layers: tuple[str, str, str], size: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    fine, middle, deep = layers
    rows, columns = (-(-side // STRIDE) for side in size)
    pooled = graph.add("MaxPool", fine, kernel_shape=[2, 2], strides=[2, 2], ceil_mode=1)
    sizes = graph.constant(np.array([rows, columns]))
    batch_and_channels = graph.add(
        "Slice", graph.add("Shape", deep), graph.constant(np.array([0])), graph.constant(np.array([2]))
    )
    target = graph.add("Concat", batch_and_channels, sizes, axis=0)
    spread = graph.add("Resize", deep, "", "", target, mode="linear")
    grid = graph.add("Concat", pooled, middle, spread, axis=1)
    factor = -(-max(rows, columns) // MAX_CELLS)
    if factor > 1:
        grid = graph.add("MaxPool", grid, kernel_shape=[factor, factor], strides=[factor, factor], ceil_mode=1)
        rows, columns = -(-rows // factor), -(-columns // factor)
    return grid, (rows, columns)
