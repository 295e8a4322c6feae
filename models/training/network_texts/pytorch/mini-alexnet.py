"""Mini AlexNet: 321,050 parameters; reads [pictures, 3, 64, 64]."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 24, 11, stride=2),  # conv1
            nn.ReLU(),  # relu1
            nn.LocalResponseNorm(5, alpha=0.5, beta=0.75, k=1),  # norm1
            nn.MaxPool2d(3, stride=2),  # pool1
            nn.Conv2d(24, 48, 5, padding=2),  # conv2
            nn.ReLU(),  # relu2
            nn.LocalResponseNorm(5, alpha=0.5, beta=0.75, k=1),  # norm2
            nn.MaxPool2d(3, stride=2),  # pool2
            nn.Conv2d(48, 64, 3, padding=1),  # conv3
            nn.ReLU(),  # relu3
            nn.Conv2d(64, 64, 3, padding=1),  # conv4
            nn.ReLU(),  # relu4
            nn.Conv2d(64, 64, 3, padding=1),  # conv5
            nn.ReLU(),  # relu5
            nn.ConstantPad2d((0, 1, 0, 1), float("-inf")),  # pool5
            nn.MaxPool2d(3, stride=2),
            nn.Flatten(),  # flatten
            nn.Dropout(0.4),  # dropout6
            nn.Linear(576, 256),  # dense6
            nn.ReLU(),  # relu6
            nn.Dropout(0.4),  # dropout7
            nn.Linear(256, 128),  # dense7
            nn.ReLU(),  # relu7
            nn.Linear(128, 10),  # logits
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
