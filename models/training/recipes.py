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
    @param data id in the registry of data sets
    @param classes 10, or 200 to learn the pretraining classes as well
    @param start the stage whose weights it starts from; random if absent
    @param teacher the stage whose network's answers it learns to give
    @param answers_kept the teacher answers once, for each picture as it is, not for every changed
        one: much less work
    @param hold_out leaves out every tenth training photo and measures on those
    @param learning_rate peak of SGD with Nesterov momentum 0.9: linear warm-up, cosine decay to 0
    @param hard_share weight of the true labels beside the teacher's answers; 1 without a teacher
    @param temperature divides the logits of teacher and pupil before they are compared
    @param averaging decay per step of the running average of the weights, which is the result
    @param kept_epochs after how many epochs the averaged weights are kept; 0 is the start
    """

    words: str
    network: str
    classes: int
    epochs: int
    seed: int
    data: str = "photos"
    start: str | None = None
    teacher: str | None = None
    answers_kept: bool = False
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
    kept_epochs: tuple[int, ...] = ()


def imitation(
    name: str,
    network: str,
    epochs: int,
    seed: int,
    weight_decay: float,
    answers_kept: bool = True,
    kept: tuple[int, ...] = (),
) -> Stage:
    """Features first: the teacher's answers on 200 classes. @param name on screen"""
    return Stage(
        words=f"{name} starts by imitating the teacher on 200 classes.",
        network=network,
        classes=ALL_CLASSES,
        epochs=epochs,
        seed=seed,
        teacher="teacher-pretrain",
        answers_kept=answers_kept,
        hold_out=True,
        hard_share=0.3,
        temperature=2.0,
        weight_decay=weight_decay,
        kept_epochs=kept,
    )


def specialisation(network: str, epochs: int, seed: int, weight_decay: float) -> Stage:
    """Then the ten classes, from the labels of unblended pictures alone."""
    return Stage(
        words="It then learns the ten classes alone, from their labels.",
        network=network,
        classes=TEN,
        epochs=epochs,
        seed=seed,
        start=f"{network}-pretrain",
        learning_rate=0.05,
        weight_decay=weight_decay,
        label_smoothing=0.05,
    )


def distillation(
    network: str,
    start: str,
    seed: int,
    learning_rate: float,
    weight_decay: float,
    kept: tuple[int, ...] = (),
) -> Stage:
    """Then the ten classes, from blended and partly covered pictures."""
    return Stage(
        words="The network learns the ten from their labels and from that teacher's answers.",
        network=network,
        classes=TEN,
        epochs=24,
        seed=seed,
        start=start,
        teacher="teacher",
        answers_kept=True,
        hard_share=0.3,
        temperature=2.0,
        learning_rate=learning_rate,
        weight_decay=weight_decay,
        augmentation=Augmentation(mixup=0.5, cutout_share=0.3),
        kept_epochs=kept,
    )


def from_scratch(network: str, words: str) -> Stage:
    """The one recipe of the networks that are compared for their depth."""
    return Stage(words=words, network=network, classes=TEN, epochs=40, seed=7, label_smoothing=0.05)


#: For digits: no mirror images, no colours; a pen of another width, a hand that slants.
DIGITS = Augmentation(
    zoom=(0.85, 1.2),
    stretch=1.2,
    rotation_deg=12,
    shift=0.08,
    brightness=0.1,
    contrast=0.0,
    saturation=0.0,
    tint=0.0,
    grey=0.0,
    mirrored=0.0,
    stroke=0.7,
    beyond="zeros",
)


#: Every picture as it is, so that it can be learnt by heart.
UNCHANGED = Augmentation(
    zoom=(1.0, 1.0),
    stretch=1.0,
    rotation_deg=0.0,
    shift=0.0,
    brightness=0.0,
    contrast=0.0,
    saturation=0.0,
    tint=0.0,
    grey=0.0,
    mirrored=0.0,
)


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
        words="The teacher then learns the ten classes, from blended, partly covered photos.",
        network="teacher",
        classes=TEN,
        epochs=24,
        seed=2,
        start="teacher-pretrain",
        hold_out=True,
        learning_rate=0.03,
        augmentation=Augmentation(mixup=0.5, cutout_share=0.5),
    ),
    "tiny-vgg": Stage(
        words="Tiny VGG learns the ten classes from their labels alone, from a random start.",
        network="tiny-vgg",
        classes=TEN,
        epochs=60,
        seed=4,
        weight_decay=2e-4,
        label_smoothing=0.05,
        kept_epochs=(0, 1, 2, 3, 5, 8, 13, 21, 34),
    ),
    "tiny-vgg-random-labels": Stage(
        words=(
            "Tiny VGG learns by heart which of ten labels, dealt out at random, each photo got, "
            "from a random start, without any change to the photos and without weight decay."
        ),
        network="tiny-vgg-random-labels",
        classes=TEN,
        epochs=60,
        seed=15,
        data="permuted-photos",
        batch_size=100,
        learning_rate=0.05,
        weight_decay=0.0,
        label_smoothing=0.0,
        averaging=0.99,
        augmentation=UNCHANGED,
    ),
    "mini-resnet-pretrain": imitation(
        "Mini ResNet", "mini-resnet", 8, 5, weight_decay=3e-4, answers_kept=False
    ),
    "mini-resnet": specialisation("mini-resnet", 30, 6, weight_decay=5e-4),
    "resnet-20": from_scratch(
        "resnet-20",
        "ResNet-20 learns the ten classes from their labels alone, from a random start.",
    ),
    "plain-20": from_scratch(
        "plain-20", "Plain-20 learns by the same recipe as ResNet-20, from the same seed."
    ),
    "lenet-5": Stage(
        words="LeNet-5 learns digits that are moved, turned and drawn thicker or thinner a little.",
        network="lenet-5",
        classes=TEN,
        epochs=10,
        seed=8,
        data="digits",
        learning_rate=0.05,
        weight_decay=1e-4,
        label_smoothing=0.0,
        augmentation=DIGITS,
    ),
    "mini-alexnet-pretrain": imitation(
        "Mini AlexNet", "mini-alexnet", 8, 9, weight_decay=5e-4, kept=(0, 1, 2, 3, 5, 8)
    ),
    "mini-alexnet": distillation(
        "mini-alexnet", "mini-alexnet-pretrain", 10, 0.05, weight_decay=5e-4, kept=(1, 3, 6, 13)
    ),
    "mini-inception-pretrain": imitation(
        "Mini Inception", "mini-inception", 4, 11, weight_decay=3e-4
    ),
    "mini-inception": specialisation("mini-inception", 40, 12, weight_decay=5e-4),
    "mini-vgg-pretrain": imitation("Mini VGG", "mini-vgg", 4, 13, weight_decay=1e-4),
    "mini-vgg": specialisation("mini-vgg", 40, 14, weight_decay=2e-4),
}

#: The stage whose result is the shipped network of that id.
SHIPPED = {
    "tiny-vgg": "tiny-vgg",
    "tiny-vgg-random-labels": "tiny-vgg-random-labels",
    "mini-alexnet": "mini-alexnet",
    "mini-vgg": "mini-vgg",
    "mini-inception": "mini-inception",
    "mini-resnet": "mini-resnet",
    "plain-20": "plain-20",
    "resnet-20": "resnet-20",
    "lenet-5": "lenet-5",
}


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


def own_stages(id: str) -> list[str]:
    """The stages the network itself went through, without its teacher's."""
    names, name = [], SHIPPED[id]
    while name is not None:
        names.insert(0, name)
        name = stage(name).start
    return names
