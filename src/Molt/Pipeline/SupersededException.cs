namespace Molt.Pipeline;

/// <summary>Thrown out of an attempt when files were saved meanwhile, so that its outcome is of no interest any more.</summary>
internal sealed class SupersededException : Exception;
