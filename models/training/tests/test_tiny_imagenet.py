"""The archive's layout becomes the photo folder's."""

import tarfile
import tempfile
import unittest
from pathlib import Path
from zipfile import ZipFile

from tiny_imagenet import TEN_CLASSES, write_pretrain, write_train, write_val

OTHER = "n01443537"


def small_archive(path: Path) -> ZipFile:
    """Two training photos a class, three validation photos, and 151 of one other class."""
    with ZipFile(path, "w") as archive:
        lines = []
        for id in TEN_CLASSES:
            for number in range(2):
                archive.writestr(f"tiny-imagenet-200/train/{id}/images/{id}_{number}.JPEG", id)
            for number in (10, 9, 8):
                name = f"val_{id}_{number}.JPEG"
                archive.writestr(f"tiny-imagenet-200/val/images/{name}", id)
                lines.append(f"{name}\t{id}\t0\t0\t63\t63")
        for number in range(151):
            archive.writestr(f"tiny-imagenet-200/train/{OTHER}/images/{number}.JPEG", "fish")
        archive.writestr("tiny-imagenet-200/val/val_annotations.txt", "\n".join(lines))
    return ZipFile(path)


class TinyImageNet(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = Path(self.temporary.name)
        self.archive = small_archive(self.folder / "archive.zip")
        self.addCleanup(self.archive.close)

    def members(self, name: str) -> list[str]:
        with tarfile.open(self.folder / name) as tar:
            return tar.getnames()

    def test_train_holds_the_ten_classes(self):
        write_train(self.archive, self.folder / "train.tar")
        names = self.members("train.tar")
        self.assertEqual(len(names), 20)
        self.assertIn("train/pizza/n07873807_1.JPEG", names)

    def test_pretrain_holds_150_of_each_other_class(self):
        write_pretrain(self.archive, self.folder / "pretrain.tar")
        names = self.members("pretrain.tar")
        self.assertEqual(len(names), 150)
        self.assertTrue(all(name.startswith(f"pretrain/{OTHER}/") for name in names))

    def test_val_holds_the_even_ranks_by_name(self):
        write_val(self.archive, self.folder / "val")
        names = sorted(file.name for file in (self.folder / "val" / "koala").iterdir())
        self.assertEqual(names, ["val_n01882714_10.JPEG", "val_n01882714_9.JPEG"])


if __name__ == "__main__":
    unittest.main()
