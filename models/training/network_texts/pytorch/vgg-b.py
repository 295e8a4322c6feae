"""VGG-13 (B): 133,047,848 parameters; reads [pictures, 3, 224, 224]."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            # conv1_x
            nn.Conv2d(3, 64, 3, padding=1),  # conv1_1
            nn.ReLU(),  # relu1_1
            nn.Conv2d(64, 64, 3, padding=1),  # conv1_2
            nn.ReLU(),  # relu1_2
            nn.MaxPool2d(2),  # pool1
            # conv2_x
            nn.Conv2d(64, 128, 3, padding=1),  # conv2_1
            nn.ReLU(),  # relu2_1
            nn.Conv2d(128, 128, 3, padding=1),  # conv2_2
            nn.ReLU(),  # relu2_2
            nn.MaxPool2d(2),  # pool2
            # conv3_x
            nn.Conv2d(128, 256, 3, padding=1),  # conv3_1
            nn.ReLU(),  # relu3_1
            nn.Conv2d(256, 256, 3, padding=1),  # conv3_2
            nn.ReLU(),  # relu3_2
            nn.MaxPool2d(2),  # pool3
            # conv4_x
            nn.Conv2d(256, 512, 3, padding=1),  # conv4_1
            nn.ReLU(),  # relu4_1
            nn.Conv2d(512, 512, 3, padding=1),  # conv4_2
            nn.ReLU(),  # relu4_2
            nn.MaxPool2d(2),  # pool4
            # conv5_x
            nn.Conv2d(512, 512, 3, padding=1),  # conv5_1
            nn.ReLU(),  # relu5_1
            nn.Conv2d(512, 512, 3, padding=1),  # conv5_2
            nn.ReLU(),  # relu5_2
            nn.MaxPool2d(2),  # pool5
            # classifier
            nn.Flatten(),  # flatten
            nn.Linear(25088, 4096),  # fc6
            nn.ReLU(),  # relu6
            nn.Dropout(0.5),  # dropout6
            nn.Linear(4096, 4096),  # fc7
            nn.ReLU(),  # relu7
            nn.Dropout(0.5),  # dropout7
            nn.Linear(4096, 1000),  # fc8
            nn.Softmax(dim=1),  # softmax
        )

    def forward(self, x):
        return self.layers(x)
