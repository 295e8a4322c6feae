import type { ConvolutionLayer, DepthwiseConvolutionLayer } from '../../../core/network/network.ts';

/** A layer whose cells are sums of values times kernel weights. */
export type AnyConvolution = ConvolutionLayer | DepthwiseConvolutionLayer;
