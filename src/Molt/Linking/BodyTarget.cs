using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Dispatch;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking;

/// <summary>A method that exists and gets a new body: the image and row where it, and so its slot, is.</summary>
internal sealed record BodyTarget(TypeIdentity Type, ScriptImage Image, MethodDefinitionHandle Method, LateOwner Owner)
{
    private const MethodAttributes Public = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    public static BodyTarget Find(Placements placements, MethodReference name)
    {
        var type = name.Parent.Definition!;
        var key = Placements.Key(type, name.Key);
        return Find(placements, type, name.Key, placements.Owns.GetValueOrDefault(key) ?? placements.LateMethods.GetValueOrDefault(key)?.Method);
    }

    /// <summary>The method that a dispatcher is to take the place of.</summary>
    public static BodyTarget Find(Placements placements, DispatchEntry entry) =>
        Find(placements, entry.Type, entry.Member, entry.IsLate ? placements.LateMethods[entry.Method].Method : null);

    private static BodyTarget Find(Placements placements, TypeIdentity type, string member, MethodReference? late)
    {
        var (image, handle) = placements.Home(type);
        var owner = new LateOwner(new NamedSignature(type, image.IsValueType(handle)), placements.ArityOf(type), "");
        return late is null
            ? new(type, image, (MethodDefinitionHandle)image.FindMember(handle, member), owner)
            : Late(placements, type, late, owner);
    }

    private static BodyTarget Late(Placements placements, TypeIdentity type, MethodReference late, LateOwner owner)
    {
        var image = placements.Shapes[late.Parent.Definition!.Assembly!];
        image.Find(late.Parent.Definition!.InScripts, out var handle); // of a base, where a field has moved
        return new(type, image, (MethodDefinitionHandle)image.FindMember(handle, late.Key), owner) { IsLate = true };
    }

    /// <summary>The dispatcher as a static method; a late method has its receiver among its parameters already.</summary>
    public MethodPlan Plan(DispatchEntry entry, Placements placements)
    {
        var signature = Image.Method(Method).Signature;
        if (entry.IsLate) signature = Shapes.Retyped(signature, signature.ParameterTypes.RemoveAt(0));
        var body = new DispatcherBody(() => placements, signature, first: 1)
        {
            Struct = Owner.IsValueType ? Owner.Self : null,
            HasCache = HasCache(entry),
        };
        return Plan(body.Of(entry.Branches, entry.Otherwise)) with { CustomAttributes = [Bases.StubAttributes.HiddenInStackTraces] };
    }

    /// <summary>Whether the dispatcher is given a cache; what is generic has a delegate, and a cache, for each instantiation.</summary>
    public bool HasCache(DispatchEntry entry) => DispatcherBody.UsesCache(entry) && !Owner.IsValueType;

    /// <summary>
    /// The body as a static method. Its first parameter is there for the delegate in the slot to be a closed one, which
    /// the runtime calls without shuffling arguments.
    /// </summary>
    public MethodPlan Plan(BodyPlan body)
    {
        var row = Image.Reader.GetMethodDefinition(Method);
        var method = Image.Method(Method);
        return new(BodyName(method.Name), BodySignature, Public)
        {
            Implementation = row.ImplAttributes & MethodImplAttributes.NoOptimization,
            Generics = ExistingGenerics.Of(Image, Method),
            Parameters = Parameters(row, method.Signature.Header.IsInstance),
            Body = body,
        };
    }

    /// <summary>The signature of the body as a static method.</summary>
    public MethodSignature<TypeSignature> BodySignature => Image.Method(Method).Signature is { Header.IsInstance: true } signature
        ? Shapes.Prefixed(signature, Shapes.Object, Owner.This)
        : Shapes.Prefixed(Image.Method(Method).Signature, Shapes.Object);

    /// <summary>The code that the method was born with, as a static method under another name than a new body has.</summary>
    /// <param name="seen">Where everything is that it calls, if that is to be the code before the edit.</param>
    public MethodPlan Former(Placements? seen = null) => Plan(new ImageBody(Image, Method) { Before = seen }) is var plan ? plan with { Name = $"{plan.Name}$former" } : plan;

    /// <summary>The body as a static method that code of the same edit calls in place of the method itself.</summary>
    /// <param name="name">The method.</param>
    /// <param name="body">Its body.</param>
    public MethodPlan Copy(MethodReference name, BodyPlan body)
    {
        var row = Image.Reader.GetMethodDefinition(Method);
        var signature = name.Signature.Header.IsInstance ? Shapes.Prefixed(name.Signature, Owner.This) : name.Signature;
        return new($"{BodyName(name.Name)}$now", signature, Public)
        {
            Implementation = row.ImplAttributes & MethodImplAttributes.NoOptimization,
            Generics = ExistingGenerics.Of(Image, Method),
            Body = body,
        };
    }

    public Publication Publish(MethodDefinitionHandle body, MethodReference name) => new(Image.AssemblyName, Method, body, name);

    /// <summary>Whether the method came after its type.</summary>
    public bool IsLate { get; private init; }

    /// <summary>Whether a copy of the receiver does as well as the receiver: the method neither changes it nor answers with a reference into it.</summary>
    public bool TakesCopy => PassesCopy && !Image.MayReferToReceiver(Method);

    /// <summary>Whether the woven method may pass on a copy of its receiver, so that what the body writes to it is lost.</summary>
    public bool PassesCopy => Owner.IsValueType && Image.Method(Method) is { Name: not ".ctor", Signature.Header.IsInstance: true } && Image.IsReadOnly(Method);

    // The runtime keeps names with a leading dot for constructors.
    private static string BodyName(string name) => name.TrimStart('.');

    private ImmutableArray<ParameterPlan> Parameters(MethodDefinition method, bool isInstance)
    {
        var rows = method.GetParameters().Select(handle => Image.Reader.GetParameter(handle))
            .Where(row => row.SequenceNumber > 0)
            .Select(row => new ParameterPlan(row.SequenceNumber, Image.Reader.GetString(row.Name), default, null, []));
        return isInstance ? LateParameters.Shifted([.. rows], "", "this") : LateParameters.Shifted([.. rows], "");
    }
}
