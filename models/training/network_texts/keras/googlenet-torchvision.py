"""GoogLeNet (torchvision): 6,624,904 parameters."""

import keras
from keras import layers


def branches1(x):
    """inc3a_1x1 to inc3a_concat"""
    a = layers.Conv2D(64, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    b = layers.Conv2D(96, 1, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    b = layers.Conv2D(128, 3, padding="same", use_bias=False)(b)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(16, 1, use_bias=False)(x)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    c = layers.Conv2D(32, 3, padding="same", use_bias=False)(c)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(32, 1, use_bias=False)(d)
    d = layers.BatchNormalization(epsilon=1e-5)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches2(x):
    """inc3b_1x1 to inc3b_concat"""
    a = layers.Conv2D(128, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    b = layers.Conv2D(128, 1, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    b = layers.Conv2D(192, 3, padding="same", use_bias=False)(b)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(32, 1, use_bias=False)(x)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    c = layers.Conv2D(96, 3, padding="same", use_bias=False)(c)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1, use_bias=False)(d)
    d = layers.BatchNormalization(epsilon=1e-5)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches3(x):
    """inc4a_1x1 to inc4a_concat"""
    a = layers.Conv2D(192, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    b = layers.Conv2D(96, 1, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    b = layers.Conv2D(208, 3, padding="same", use_bias=False)(b)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(16, 1, use_bias=False)(x)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    c = layers.Conv2D(48, 3, padding="same", use_bias=False)(c)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1, use_bias=False)(d)
    d = layers.BatchNormalization(epsilon=1e-5)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches4(x):
    """inc4b_1x1 to inc4b_concat"""
    a = layers.Conv2D(160, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    b = layers.Conv2D(112, 1, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    b = layers.Conv2D(224, 3, padding="same", use_bias=False)(b)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(24, 1, use_bias=False)(x)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    c = layers.Conv2D(64, 3, padding="same", use_bias=False)(c)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1, use_bias=False)(d)
    d = layers.BatchNormalization(epsilon=1e-5)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches5(x):
    """inc4c_1x1 to inc4c_concat"""
    a = layers.Conv2D(128, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    b = layers.Conv2D(128, 1, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    b = layers.Conv2D(256, 3, padding="same", use_bias=False)(b)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(24, 1, use_bias=False)(x)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    c = layers.Conv2D(64, 3, padding="same", use_bias=False)(c)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1, use_bias=False)(d)
    d = layers.BatchNormalization(epsilon=1e-5)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches6(x):
    """inc4d_1x1 to inc4d_concat"""
    a = layers.Conv2D(112, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    b = layers.Conv2D(144, 1, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    b = layers.Conv2D(288, 3, padding="same", use_bias=False)(b)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(32, 1, use_bias=False)(x)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    c = layers.Conv2D(64, 3, padding="same", use_bias=False)(c)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(64, 1, use_bias=False)(d)
    d = layers.BatchNormalization(epsilon=1e-5)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches7(x):
    """inc4e_1x1 to inc4e_concat, and 1 more like it"""
    a = layers.Conv2D(256, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    b = layers.Conv2D(160, 1, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    b = layers.Conv2D(320, 3, padding="same", use_bias=False)(b)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(32, 1, use_bias=False)(x)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    c = layers.Conv2D(128, 3, padding="same", use_bias=False)(c)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(128, 1, use_bias=False)(d)
    d = layers.BatchNormalization(epsilon=1e-5)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def branches8(x):
    """inc5b_1x1 to inc5b_concat"""
    a = layers.Conv2D(384, 1, use_bias=False)(x)
    a = layers.BatchNormalization(epsilon=1e-5)(a)
    a = layers.ReLU()(a)
    b = layers.Conv2D(192, 1, use_bias=False)(x)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    b = layers.Conv2D(384, 3, padding="same", use_bias=False)(b)
    b = layers.BatchNormalization(epsilon=1e-5)(b)
    b = layers.ReLU()(b)
    c = layers.Conv2D(48, 1, use_bias=False)(x)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    c = layers.Conv2D(128, 3, padding="same", use_bias=False)(c)
    c = layers.BatchNormalization(epsilon=1e-5)(c)
    c = layers.ReLU()(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(128, 1, use_bias=False)(d)
    d = layers.BatchNormalization(epsilon=1e-5)(d)
    d = layers.ReLU()(d)
    e = layers.Concatenate()([a, b, c, d])
    return e


def net():
    x = inputs = keras.Input((224, 224, 3))
    x = layers.ZeroPadding2D(3)(x)  # conv1
    x = layers.Conv2D(64, 7, strides=2, use_bias=False)(x)
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # conv1_bn
    x = layers.ReLU()(x)  # conv1_relu
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # pool1
    x = layers.Conv2D(64, 1, use_bias=False)(x)  # conv2_reduce
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # conv2_reduce_bn
    x = layers.ReLU()(x)  # conv2_reduce_relu
    x = layers.Conv2D(192, 3, padding="same", use_bias=False)(x)  # conv2
    x = layers.BatchNormalization(epsilon=1e-5)(x)  # conv2_bn
    x = layers.ReLU()(x)  # conv2_relu
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # pool2
    # inception_3
    x = branches1(x)  # inc3a_1x1 … inc3a_concat
    x = branches2(x)  # inc3b_1x1 … inc3b_concat
    x = layers.MaxPooling2D(3, strides=2, padding="same")(x)  # pool3
    # inception_4
    x = branches3(x)  # inc4a_1x1 … inc4a_concat
    x = branches4(x)  # inc4b_1x1 … inc4b_concat
    x = branches5(x)  # inc4c_1x1 … inc4c_concat
    x = branches6(x)  # inc4d_1x1 … inc4d_concat
    x = branches7(x)  # inc4e_1x1 … inc4e_concat
    x = layers.MaxPooling2D(2)(x)  # pool4
    # inception_5
    x = branches7(x)  # inc5a_1x1 … inc5a_concat
    x = branches8(x)  # inc5b_1x1 … inc5b_concat
    # classifier
    x = layers.GlobalAveragePooling2D()(x)  # avgpool
    x = layers.Dropout(0.2)(x)  # dropout
    x = layers.Dense(1000)(x)  # fc
    x = layers.Softmax()(x)  # softmax
    return keras.Model(inputs, x)
