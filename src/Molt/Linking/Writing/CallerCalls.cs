using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>
/// Calls of the framework that it answers by the assembly, or the method, of the code which makes them. Code that is linked stands in another assembly than the one that its author knows, and often in another class: such calls
/// say by themselves what they are about.
/// </summary>
/// <param name="placements">Where everything is.</param>
/// <param name="references">Hands out tokens.</param>
/// <param name="method">The method that the code is of; null where that is not known.</param>
internal sealed class CallerCalls(Placements placements, ReferenceWriter references, MethodReference? method)
{
    /// <summary>Writes such a call; answers whether it is one.</summary>
    public bool Write(CodeBuilder code, MethodReference called)
    {
        if (called.Parent is not NamedSignature { Identity: { IsScript: false, DeclaringType: null } type }) return false;
        return (type.MetadataName, called.Name) switch
        {
            ("System.Type", "GetType") when IsByName(called.Signature) => WriteWithScripts(code, called),
            ("System.Reflection.Assembly", "GetExecutingAssembly") => WriteWithScripts(code, called),
            ("System.Reflection.MethodBase", "GetCurrentMethod") => WriteMethod(code, called.Parent),
            _ => false,
        };
    }

    private static bool IsByName(MethodSignature<TypeSignature> signature) => !signature.Header.IsInstance
        && signature.ParameterTypes is [PrimitiveSignature { Code: PrimitiveTypeCode.String }, ..] && signature.ParameterTypes.Skip(1).All(parameter => parameter is PrimitiveSignature { Code: PrimitiveTypeCode.Boolean });

    private bool WriteWithScripts(CodeBuilder code, MethodReference called)
    {
        if (placements.First.Types.FirstOrDefault(type => type.Name != "<Module>") is not { } first) return false;
        code.Op(ILOpCode.Ldtoken, references.Type(first.In(placements.First.AssemblyName)));
        code.Call(new(WellKnown.Class("Molt.Runtime", "Molt.Runtime", "CallerReflection"), called.Name, Shapes.Static(called.Signature.ReturnType, [.. called.Signature.ParameterTypes, WellKnown.TypeHandle])));
        return true;
    }

    /// <summary>The method that its type was born with; one that came late is another one to reflection anyway.</summary>
    private bool WriteMethod(CodeBuilder code, TypeSignature reflection)
    {
        if (method?.Parent.Definition is not { IsScript: true } type || !placements.IsBornWith(type, method.Key)) return false;
        var definition = new NamedSignature(type, IsValueType: false);
        code.Op(ILOpCode.Ldtoken, references.Method(method with { Parent = definition }));
        code.Op(ILOpCode.Ldtoken, references.Type(definition));
        code.Call(new(reflection, "GetMethodFromHandle", Shapes.Static(reflection, WellKnown.MethodHandle, WellKnown.TypeHandle)));
        return true;
    }
}
