using System.Collections.Immutable;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Bases;

/// <summary>
/// A class between one of the host or the framework and those of the scripts that derive from it. It has a field with room for fields
/// added later, and overrides all that can be overridden by calls of the base: methods of the scripts' own images have slots, so
/// whatever an edit overrides later has something to take effect through.
/// </summary>
/// <param name="Foreign">The class of the host or the framework.</param>
/// <param name="Type">The class between, as generic as the foreign one.</param>
/// <param name="Stubs">Its overrides, by what they override: all declarations up the chain, see <see cref="StubKey"/>.</param>
internal sealed record BaseClass(TypeIdentity Foreign, NamedSignature Type, ImmutableDictionary<string, MethodReference> Stubs)
{
    /// <summary>Whether it lets the interfaces of its derived classes change: it is another one than that of classes which do not.</summary>
    public bool IsLive { get; init; }

    /// <summary>The field that holds an object's extra state, in every such class and in <see cref="Runtime.LiveObject"/>.</summary>
    public const string ExtraState = nameof(Runtime.LiveObject.ExtraState);

    /// <summary>
    /// What stands for <c>object</c>'s finalizer. It overrides nothing: objects of a class that has a finalizer cost more to make, and live longer.
    /// </summary>
    public const string Finalizer = "Finalize$late";

    /// <summary>What scripts' images name in place of the foreign class.</summary>
    public MovedBase Name => new(Type.Identity.Assembly!, Type.Identity.Namespace, Type.Identity.Name);

    /// <summary>The name of a declaration that a stub overrides.</summary>
    /// <param name="declaring">The foreign class that declares it.</param>
    /// <param name="key">Its key there, in terms of that class's own type parameters.</param>
    public static string StubKey(TypeIdentity declaring, string key) => Placements.Key(declaring, key);
}
