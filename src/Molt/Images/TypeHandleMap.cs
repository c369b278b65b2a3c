using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>Where a type of the source image (definition, reference or specification) is in the target image.</summary>
internal delegate EntityHandle TypeHandleMap(EntityHandle type);
