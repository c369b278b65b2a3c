using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Planning;

/// <summary>
/// Runs the static constructor of a class that says when it runs: at the first call of a static method, of a constructor, or of any method of a struct (ECMA-335 I.8.9.5). The runtime does so where it calls the class's own methods; a method that came late is
/// one of another class.
/// </summary>
internal static class ClassInitialization
{
    private static readonly MethodReference Run = new(WellKnown.Class("System.Runtime", "System.Runtime.CompilerServices", "RuntimeHelpers"), "RunClassConstructor",
        Shapes.Static(Shapes.Void, WellKnown.TypeHandle));

    /// <summary>Whether a call of a method may run a static constructor first.</summary>
    public static bool IsRunBy(ScriptImage image, TypeDefinitionHandle type, MethodReference method) =>
        (!method.Signature.Header.IsInstance || method.Name == ".ctor" || image.IsValueType(type)) && image.HasInitializer(type);

    /// <summary>What has to stand in front of a method's code, besides what else does.</summary>
    /// <param name="method">The method, if it came late; null for one that the runtime calls as its class's own.</param>
    public static Action<CodeBuilder>? Before(Placements placements, MethodReference? method, LateOwner owner, Action<CodeBuilder>? prologue)
    {
        if (method?.Parent.Definition is not { } type || !placements.Has(type)) return prologue;
        var (image, handle) = placements.Home(type);
        if (!IsRunBy(image, handle, method)) return prologue;
        return code =>
        {
            Write(code, image, handle, owner.Self);
            prologue?.Invoke(code);
        };
    }

    // An access to a static field is the cheapest way: nothing is left of it once the class is initialized.
    private static void Write(CodeBuilder code, ScriptImage image, TypeDefinitionHandle type, TypeSignature self)
    {
        var field = image.Reader.GetTypeDefinition(type).GetFields().FirstOrDefault(field => (image.Reader.GetFieldDefinition(field).Attributes & (FieldAttributes.Static | FieldAttributes.Literal | FieldAttributes.HasFieldRVA)) == FieldAttributes.Static);
        if (field.IsNil)
        {
            code.Op(ILOpCode.Ldtoken, code.References.Type(self));
            code.Call(Run);
            return;
        }
        code.Op(ILOpCode.Ldsflda, code.References.Field(image.Field(field) with { Parent = self }));
        code.Op(ILOpCode.Pop);
    }
}
