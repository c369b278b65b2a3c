namespace System.Runtime.CompilerServices;

/// <summary>
/// Lets the assembly that carries it use the internal and private members of another. The runtime knows the attribute by its
/// name; code made by Molt carries it, so that a new body may do all that the original one could.
/// </summary>
/// <param name="assemblyName">The simple name of the assembly whose members may be used.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class IgnoresAccessChecksToAttribute(string assemblyName) : Attribute
{
    /// <summary>The simple name of the assembly whose members may be used.</summary>
    public string AssemblyName { get; } = assemblyName;
}
