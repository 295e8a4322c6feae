"""Tiny VGG: 20,598 parameters; reads [pictures, 3, 64, 64]."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 12, 3, padding=1),  # conv1_1
            nn.ReLU(),  # relu1_1
            nn.Conv2d(12, 12, 3, padding=1),  # conv1_2
            nn.ReLU(),  # relu1_2
            nn.MaxPool2d(2),  # pool1
            nn.Conv2d(12, 16, 3, padding=1),  # conv2_1
            nn.ReLU(),  # relu2_1
            nn.Conv2d(16, 16, 3, padding=1),  # conv2_2
            nn.ReLU(),  # relu2_2
            nn.MaxPool2d(2),  # pool2
            nn.Conv2d(16, 16, 3, padding=1),  # conv3_1
            nn.ReLU(),  # relu3_1
            nn.Conv2d(16, 16, 3, padding=1),  # conv3_2
            nn.ReLU(),  # relu3_2
            nn.MaxPool2d(2),  # pool3
            nn.Flatten(),  # flatten
            nn.Linear(1024, 10),  # logits
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
