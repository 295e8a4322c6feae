"""How each network is trained, as data: stages that build on one another."""

from dataclasses import dataclass, field

from augment import Augmentation

TEN = 10
ALL_CLASSES = 200


@dataclass(frozen=True)
class Stage:
    """One run of the optimiser, from start weights to end weights.

    @param words the recipe in plain words, for the model card
    @param network id in the registry of networks
    @param classes 10, or 200 to learn the pretraining classes as well
    @param start the stage whose weights it starts from; random if absent
    @param teacher the stage whose network's answers it learns to give
    @param extra_share pretraining pictures, without their labels, per labelled one
    @param hold_out leaves out every tenth training photo and measures on those
    @param learning_rate peak of SGD with Nesterov momentum 0.9: linear warm-up, cosine decay to 0
    @param hard_share weight of the true labels beside the teacher's answers; 1 without a teacher
    @param temperature divides the logits of teacher and pupil before they are compared
    @param averaging decay per step of the running average of the weights, which is the result
    """

    words: str
    network: str
    classes: int
    epochs: int
    seed: int
    start: str | None = None
    teacher: str | None = None
    extra_share: float = 0.0
    hold_out: bool = False
    batch_size: int = 128
    learning_rate: float = 0.1
    weight_decay: float = 5e-4
    warm_up_epochs: float = 1
    label_smoothing: float = 0.1
    hard_share: float = 1.0
    temperature: float = 1.0
    averaging: float = 0.998
    augmentation: Augmentation = field(default_factory=Augmentation)


STAGES: dict[str, Stage] = {
    "teacher-pretrain": Stage(
        words="The teacher first learns 200 kinds of photo, the ten among them.",
        network="teacher",
        classes=ALL_CLASSES,
        epochs=14,
        seed=1,
        hold_out=True,
    ),
    "teacher": Stage(
        words="It then learns the ten classes alone, with blended and partly covered pictures.",
        network="teacher",
        classes=TEN,
        epochs=24,
        seed=2,
        start="teacher-pretrain",
        hold_out=True,
        learning_rate=0.03,
        augmentation=Augmentation(mixup=0.5, cutout_share=0.5),
    ),
    "tiny-vgg-pretrain": Stage(
        words="Tiny VGG starts by imitating the teacher on 200 classes.",
        network="tiny-vgg",
        classes=ALL_CLASSES,
        epochs=6,
        seed=3,
        teacher="teacher-pretrain",
        hold_out=True,
        hard_share=0.3,
        temperature=2.0,
        weight_decay=1e-4,
    ),
    "tiny-vgg": Stage(
        words="It then learns to answer like the teacher, on photos of other things as well.",
        network="tiny-vgg",
        classes=TEN,
        epochs=70,
        seed=4,
        start="tiny-vgg-pretrain",
        teacher="teacher",
        extra_share=0.5,
        hard_share=0.1,
        temperature=2.0,
        learning_rate=0.1,
        weight_decay=1e-4,
        augmentation=Augmentation(mixup=0.5),
    ),
}

#: The stage whose result is the shipped network of that id.
SHIPPED = {"tiny-vgg": "tiny-vgg"}


def stage(name: str) -> Stage:
    """@throws KeyError if there is no such stage"""
    if name not in STAGES:
        raise KeyError(f"no stage {name!r}; there are {', '.join(STAGES)}")
    return STAGES[name]


def prerequisites(name: str) -> list[str]:
    """The stages that must be complete before this one, in the order to run them."""
    order: list[str] = []
    for needed in (stage(name).start, stage(name).teacher):
        if needed is not None:
            order += [each for each in [*prerequisites(needed), needed] if each not in order]
    return order
