"""GoogLeNet (torchvision): 13,004,888 parameters."""

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
    a = layers.ZeroPadding2D(3)(x)  # conv1
    a = layers.Conv2D(64, 7, strides=2, use_bias=False)(a)
    a = layers.BatchNormalization(epsilon=1e-5)(a)  # conv1_bn
    a = layers.ReLU()(a)  # conv1_relu
    a = layers.MaxPooling2D(3, strides=2, padding="same")(a)  # pool1
    a = layers.Conv2D(64, 1, use_bias=False)(a)  # conv2_reduce
    a = layers.BatchNormalization(epsilon=1e-5)(a)  # conv2_reduce_bn
    a = layers.ReLU()(a)  # conv2_reduce_relu
    a = layers.Conv2D(192, 3, padding="same", use_bias=False)(a)  # conv2
    a = layers.BatchNormalization(epsilon=1e-5)(a)  # conv2_bn
    a = layers.ReLU()(a)  # conv2_relu
    a = layers.MaxPooling2D(3, strides=2, padding="same")(a)  # pool2
    # inception_3
    a = branches1(a)  # inc3a_1x1 … inc3a_concat
    a = branches2(a)  # inc3b_1x1 … inc3b_concat
    a = layers.MaxPooling2D(3, strides=2, padding="same")(a)  # pool3
    # inception_4
    a = branches3(a)  # inc4a_1x1 … inc4a_concat
    b = layers.AveragePooling2D(4, strides=3)(a)  # aux1_pool
    b = layers.Conv2D(128, 1, use_bias=False)(b)  # aux1_conv
    b = layers.BatchNormalization(epsilon=1e-5)(b)  # aux1_conv_bn
    b = layers.ReLU()(b)  # aux1_conv_relu
    b = layers.Flatten()(b)  # aux1_flatten
    b = layers.Dense(1024)(b)  # aux1_fc1
    b = layers.ReLU()(b)  # aux1_fc1_relu
    b = layers.Dropout(0.7)(b)  # aux1_dropout
    b = layers.Dense(1000)(b)  # aux1_fc2
    b = layers.Softmax()(b)  # aux1_softmax
    c = branches4(a)  # inc4b_1x1 … inc4b_concat
    c = branches5(c)  # inc4c_1x1 … inc4c_concat
    c = branches6(c)  # inc4d_1x1 … inc4d_concat
    d = layers.AveragePooling2D(4, strides=3)(c)  # aux2_pool
    d = layers.Conv2D(128, 1, use_bias=False)(d)  # aux2_conv
    d = layers.BatchNormalization(epsilon=1e-5)(d)  # aux2_conv_bn
    d = layers.ReLU()(d)  # aux2_conv_relu
    d = layers.Flatten()(d)  # aux2_flatten
    d = layers.Dense(1024)(d)  # aux2_fc1
    d = layers.ReLU()(d)  # aux2_fc1_relu
    d = layers.Dropout(0.7)(d)  # aux2_dropout
    d = layers.Dense(1000)(d)  # aux2_fc2
    d = layers.Softmax()(d)  # aux2_softmax
    e = branches7(c)  # inc4e_1x1 … inc4e_concat
    e = layers.MaxPooling2D(2)(e)  # pool4
    # inception_5
    e = branches7(e)  # inc5a_1x1 … inc5a_concat
    e = branches8(e)  # inc5b_1x1 … inc5b_concat
    # classifier
    e = layers.GlobalAveragePooling2D()(e)  # avgpool
    e = layers.Dropout(0.2)(e)  # dropout
    e = layers.Dense(1000)(e)  # fc
    e = layers.Softmax()(e)  # softmax
    return keras.Model(inputs, [e, b, d])
