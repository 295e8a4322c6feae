"""What a confusion matrix says against a network, in plain words."""

import numpy as np

MOST = 5


def weaknesses(counts: np.ndarray, names: tuple[str, ...], thing: str) -> list[str]:
    """At most five sentences: classes it misses, mix-ups, its favourite wrong answer.

    @param counts [true class, predicted class]
    @param thing what a picture of a class is called, the class in braces: "{} photos"
    """
    things = [thing.format(name) for name in names]
    sentences = (
        *missed_classes(counts, things),
        *mix_ups(counts, names, things),
        *favourite(counts, names),
    )
    return list(sentences[:MOST])


def missed_classes(counts: np.ndarray, things: list[str]) -> list[str]:
    """The two classes recognised least often."""
    worst = np.argsort(counts.diagonal() / counts.sum(axis=1), kind="stable")[:2]
    return [
        f"It recognises only {counts[label, label]} of {counts[label].sum()} {things[label]}."
        for label in worst
        if counts[label, label] < counts[label].sum()
    ]


def mix_ups(counts: np.ndarray, names: tuple[str, ...], things: list[str]) -> list[str]:
    """The two commonest wrong answers to one class, if they happened more than once."""
    wrong = counts - np.diag(counts.diagonal())
    commonest = np.argsort(-wrong, axis=None, kind="stable")[:2]
    pairs = [divmod(int(cell), len(names)) for cell in commonest]
    total = counts.sum(axis=1)
    return [
        f"It takes {wrong[true, answer]} of {total[true]} {things[true]} for {names[answer]}."
        for true, answer in pairs
        if wrong[true, answer] > 1
    ]


def favourite(counts: np.ndarray, names: tuple[str, ...]) -> list[str]:
    """The class it answers most often when it is wrong."""
    wrong = counts.sum(axis=0) - counts.diagonal()
    label = int(wrong.argmax())
    if wrong[label] == 0:
        return []
    share = f"{wrong[label]} of {wrong.sum()} mistakes"
    return [f"When it is wrong, it most often says {names[label]} ({share})."]
