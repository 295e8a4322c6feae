"""A stopped training goes on as if it had not stopped; the loss is what it says."""

import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from data import Pictures
from evaluate import as_input
from loop import Training
from module import GraphModule
from networks import network
from recipes import Stage
from runs import Run, kept_name

STAGE = Stage(words="", network="tiny-vgg", classes=10, epochs=2, seed=5, batch_size=8)


def random_pictures(count: int) -> Pictures:
    random = np.random.default_rng(1)
    pixels = random.integers(0, 256, (count, 64, 64, 3), dtype=np.uint8)
    return Pictures(pixels, np.arange(count) % 10)


def fresh_model() -> GraphModule:
    torch.manual_seed(3)
    return GraphModule(network("tiny-vgg"), batch_norm=True)


def training(stage: Stage, teacher: GraphModule | None = None) -> Training:
    pictures = random_pictures(16)
    return Training(stage, fresh_model(), pictures, pictures, teacher, bfloat16=False)


class Resuming(unittest.TestCase):
    def test_gives_the_weights_of_an_unbroken_run(self):
        with tempfile.TemporaryDirectory() as folder:
            unbroken = training(STAGE).run(Run(Path(folder) / "unbroken"))
            broken = Run(Path(folder) / "broken")
            first_half = training(STAGE)
            first_half.train_epoch(0)
            broken.save(first_half.state())
            resumed = training(STAGE).run(broken)
        for name, weights in unbroken.state_dict().items():
            torch.testing.assert_close(resumed.state_dict()[name], weights, msg=name)

    def test_keeps_the_weights_where_asked(self):
        with tempfile.TemporaryDirectory() as folder:
            run = Run(Path(folder))
            start = fresh_model().state_dict()
            end = training(replace(STAGE, kept_epochs=(0, 2))).run(run).state_dict()
            for epochs, expected in ((0, start), (2, end)):
                kept = torch.load(run.folder / kept_name(epochs), weights_only=True)
                for name, weights in expected.items():
                    torch.testing.assert_close(kept[name], weights, msg=name)
            self.assertFalse((run.folder / kept_name(1)).exists())


class Loss(unittest.TestCase):
    def test_is_nothing_for_a_pupil_that_answers_like_its_teacher(self):
        pupil = training(replace(STAGE, hard_share=0.0, temperature=2.0), teacher=fresh_model())
        pictures, targets = torch.rand(4, 3, 64, 64), torch.eye(10)[:4]
        self.assertAlmostEqual(pupil.loss(pictures, targets).item(), 0, places=5)

    def test_answers_kept_are_the_teacher_s_to_pictures_as_they_are(self):
        stage = replace(STAGE, answers_kept=True, temperature=2.0)
        teacher = fresh_model().eval()
        kept = training(stage, teacher)
        pictures = as_input(random_pictures(16).pixels)
        expected = (teacher(pictures) / 2).softmax(dim=1)
        torch.testing.assert_close(kept.kept_answers, expected, rtol=1e-4, atol=1e-5)

    def test_is_cross_entropy_without_a_teacher(self):
        alone = training(STAGE)
        pictures, labels = torch.rand(4, 3, 64, 64), torch.tensor([1, 4, 2, 9])
        expected = torch.nn.functional.cross_entropy(alone.model(pictures), labels)
        loss = alone.loss(pictures, torch.eye(10)[labels])
        self.assertAlmostEqual(loss.item(), expected.item(), places=5)

    def test_smoothed_targets_are_distributions(self):
        targets = training(replace(STAGE, label_smoothing=0.1)).targets(random_pictures(3))
        torch.testing.assert_close(targets.sum(dim=1), torch.ones(3))
        self.assertAlmostEqual(targets[0, 0].item(), 0.91, places=6)


class LearningRate(unittest.TestCase):
    def rate_at(self, step: int) -> float:
        schedule = training(replace(STAGE, epochs=10, learning_rate=0.1, warm_up_epochs=1))
        schedule.step = step
        schedule.set_learning_rate()
        return schedule.optimiser.param_groups[0]["lr"]

    def test_warms_up_then_falls_along_a_cosine(self):
        self.assertAlmostEqual(self.rate_at(0), 0.05)
        self.assertAlmostEqual(self.rate_at(10), 0.05)
        self.assertAlmostEqual(self.rate_at(20), 0)


if __name__ == "__main__":
    unittest.main()
