"""The training loop of one stage: resumable, seeded, averaged."""

import time
from collections.abc import Iterator
from copy import deepcopy
from math import cos, pi

import torch
from torch import Generator, Tensor
from torch.nn import functional as F

from augment import Augmenter
from data import Pictures
from evaluate import accuracy, as_input
from module import GraphModule
from recipes import Stage
from runs import Run

#: Training pictures that the accuracy on what was learned is measured on.
TRAIN_SAMPLE = 1000


class Training:
    """Trains one network by one stage's recipe.

    @param labelled the pictures to learn from
    @param measured pictures the accuracy is reported on; nothing is chosen by it here
    @param teacher answers for the pupil to learn, already in evaluation mode
    """

    def __init__(
        self,
        stage: Stage,
        model: GraphModule,
        labelled: Pictures,
        measured: Pictures,
        teacher: GraphModule | None,
        bfloat16: bool,
    ):
        self.stage = stage
        self.model = model.to(memory_format=torch.channels_last)
        self.average = deepcopy(self.model)
        self.labelled, self.measured = labelled, measured
        self.train_sample = labelled.where(slice(None, None, max(1, len(labelled) // TRAIN_SAMPLE)))
        self.teacher = teacher
        self.bfloat16 = bfloat16
        self.kept_answers = self.answer_once() if stage.answers_kept else None
        self.optimiser = torch.optim.SGD(
            decayed_and_not(model, stage.weight_decay),
            lr=stage.learning_rate,
            momentum=0.9,
            nesterov=True,
        )
        self.steps_per_epoch = len(labelled) // stage.batch_size
        self.step = 0

    def run(self, run: Run) -> GraphModule:
        """Trains from where the run stands to its end. @returns the averaged network"""
        self.restore(run)
        if self.step == 0:
            self.keep(run, 0)
        while self.step < self.stage.epochs * self.steps_per_epoch:
            epoch = self.step // self.steps_per_epoch
            started = time.monotonic()
            loss = self.train_epoch(epoch)
            run.log(
                {
                    "epoch": epoch + 1,
                    "loss": round(loss, 5),
                    "train": round(accuracy(self.average, self.train_sample), 4),
                    "measured": round(accuracy(self.average, self.measured), 4),
                    "seconds": round(time.monotonic() - started, 1),
                }
            )
            self.keep(run, epoch + 1)
            run.save(self.state())
        return self.average.eval()

    def keep(self, run: Run, epochs_done: int) -> None:
        """Keeps the averaged weights where the recipe asks for it."""
        if epochs_done in self.stage.kept_epochs:
            run.keep(self.average, epochs_done)

    def state(self) -> dict:
        return {
            "step": self.step,
            "model": self.model.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
        }

    def restore(self, run: Run) -> None:
        state = run.load()
        if state is not None:
            self.step = state["step"]
            self.model.load_state_dict(state["model"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])

    def train_epoch(self, epoch: int) -> float:
        """One pass over the labelled pictures. @returns the mean loss"""
        self.model.train()
        generator = Generator().manual_seed(self.stage.seed * 100_003 + epoch)
        torch.manual_seed(generator.initial_seed())
        total = 0.0
        for pictures, targets, answers in self.batches(generator):
            self.set_learning_rate()
            self.optimiser.zero_grad()
            loss = self.loss(pictures, targets, answers)
            loss.backward()
            self.optimiser.step()
            self.step += 1
            self.update_average()
            total += loss.item()
        return total / self.steps_per_epoch

    def batches(self, generator: Generator) -> Iterator[tuple[Tensor, Tensor, Tensor | None]]:
        """Augmented pictures, their target distributions, and the teacher's answers where they are
        kept."""
        size = self.stage.batch_size
        augment = Augmenter(self.stage.augmentation, generator)
        labelled = torch.randperm(len(self.labelled), generator=generator)
        for step in range(self.steps_per_epoch):
            indices = labelled[step * size : (step + 1) * size]
            chosen = self.labelled.where(indices.numpy())
            pixels, targets = as_input(chosen.pixels), self.targets(chosen)
            if self.kept_answers is None:
                yield *augment.mix(augment(pixels), targets), None
            else:
                both = torch.cat([targets, self.kept_answers[indices]], dim=1)
                pictures, both = augment.mix(augment(pixels), both)
                yield pictures, *both.chunk(2, dim=1)

    def targets(self, pictures: Pictures) -> Tensor:
        """The true class, with a little of the probability spread over all of them."""
        classes, spread = self.stage.classes, self.stage.label_smoothing
        sure = F.one_hot(torch.from_numpy(pictures.labels), classes).float()
        return sure * (1 - spread) + spread / classes

    @torch.no_grad()
    def answer(self, pictures: Tensor) -> Tensor:
        """The teacher's probabilities at the stage's temperature, [picture, class]."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.bfloat16):
            logits = self.teacher(pictures).float()
        return F.softmax(logits / self.stage.temperature, dim=1)

    def answer_once(self) -> Tensor:
        """The answers for all labelled pictures, unchanged."""
        batches = torch.arange(len(self.labelled)).split(self.stage.batch_size)
        return torch.cat(
            [self.answer(as_input(self.labelled.pixels[batch.numpy()])) for batch in batches]
        )

    def loss(self, pictures: Tensor, targets: Tensor, answers: Tensor | None = None) -> Tensor:
        """Cross-entropy with the labels, mixed with τ² KL(teacher ‖ pupil) at temperature τ.

        Hinton, Vinyals & Dean 2015.

        @param answers the teacher's; if absent it is asked now
        """
        with torch.autocast("cpu", torch.bfloat16, enabled=self.bfloat16):
            logits = self.model(pictures).float()
        hard = -(targets * F.log_softmax(logits, dim=1)).sum() / targets.sum()
        if self.teacher is None:
            return hard
        if answers is None:
            answers = self.answer(pictures)
        temperature, share = self.stage.temperature, self.stage.hard_share
        pupil = F.log_softmax(logits / temperature, dim=1)
        soft = F.kl_div(pupil, answers, reduction="batchmean")
        return share * hard + (1 - share) * temperature**2 * soft

    def set_learning_rate(self) -> None:
        warm_up = self.stage.warm_up_epochs * self.steps_per_epoch
        done = self.step / (self.stage.epochs * self.steps_per_epoch)
        factor = min((self.step + 1) / warm_up, 0.5 * (1 + cos(pi * done)))
        for group in self.optimiser.param_groups:
            group["lr"] = self.stage.learning_rate * factor

    @torch.no_grad()
    def update_average(self) -> None:
        """Exponential running average of weights and statistics, quick at first."""
        decay = min(self.stage.averaging, self.step / (self.step + 10))
        current = self.model.state_dict()
        for name, average in self.average.state_dict().items():
            if average.is_floating_point():
                average.lerp_(current[name], 1 - decay)
            else:
                average.copy_(current[name])


def decayed_and_not(model: GraphModule, weight_decay: float) -> list[dict]:
    """Weight decay pulls on kernels only, not on biases and batch norm's factors."""
    kernels = [p for p in model.parameters() if p.ndim > 1]
    others = [p for p in model.parameters() if p.ndim <= 1]
    return [
        {"params": kernels, "weight_decay": weight_decay},
        {"params": others, "weight_decay": 0.0},
    ]
