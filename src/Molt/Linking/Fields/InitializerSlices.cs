using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Fields;

/// <summary>The part of a constructor that is a field's initializer.</summary>
internal sealed record InitializerSlice(MethodDefinitionHandle Constructor, CodeRange Range);

/// <summary>
/// Finds the initializers of fields in the constructors of a delta. A constructor begins with all of them. The compiler's Debug code gives each a
/// sequence point, begins and ends it with an empty stack, and ends it by storing the field; so it can be cut out.
/// </summary>
internal sealed class InitializerSlices(DeltaReader delta, DeltaSymbols symbols, FieldEdits edits)
{
    /// <summary>Null when the field has no initializer, or one that assigns the default or needs a constructor's arguments.</summary>
    /// <exception cref="LinkException">There is one, and it is not found in any constructor.</exception>
    public InitializerSlice? Of(FieldReference field, bool isStatic)
    {
        var type = field.Parent.Definition!;
        if (edits.InitializerOf(new(type.MetadataName, field.Name), isStatic) is not { NeedsArguments: false } initializer) return null;
        var slice = Constructors(type, isStatic).Select(constructor => Find(constructor, initializer, field)).FirstOrDefault(found => found is not null);
        return slice ?? (initializer.IsDefault ? null : throw LinkRefusals.Initializer(field));
    }

    private IEnumerable<MethodDefinitionHandle> Constructors(TypeIdentity type, bool isStatic) => delta.Handles(TableIndex.MethodDef)
        .Select(token => (MethodDefinitionHandle)token)
        .Where(handle => delta.MethodOf(handle) is var method && method.Name == (isStatic ? ".cctor" : ".ctor") && method.Parent.Definition == type)
        .Where(handle => delta.Method(handle).RelativeVirtualAddress != 0);

    private InitializerSlice? Find(MethodDefinitionHandle constructor, FieldInitializer initializer, FieldReference field)
    {
        var points = symbols.PointsOf(constructor);
        var first = points.IndexOf(points.FirstOrDefault(point => IsOf(point, initializer)));
        if (first < 0 || !IsOf(points[first], initializer)) return null;
        var next = points.Skip(first).FirstOrDefault(point => !point.IsHidden && !IsOf(point, initializer));
        var code = delta.Instructions(constructor);
        var limit = next.Offset > points[first].Offset ? next.Offset : code.Length;
        var stores = Stores(code);
        var end = stores.LastOrDefault(store => store.Offset >= points[first].Offset && store.Offset < limit && IsStore(code, store, field));
        if (end.Size == 0) return null;
        var start = Start(points, first, stores);
        if (TakesArguments(code, new(start, end.Offset), initializer.IsStatic)) start = points[first].Offset;
        return new(constructor, new(start, end.Offset + end.Size));
    }

    /// <summary>Closures of the initializer's lambdas are made by hidden code in front of its own.</summary>
    private static int Start(ImmutableArray<SourcePoint> points, int first, List<IlInstruction> stores)
    {
        var before = stores.LastOrDefault(store => store.Offset < points[first].Offset);
        var free = before.Offset + before.Size;
        var start = points[first].Offset;
        for (var index = first - 1; index >= 0 && points[index].IsHidden && points[index].Offset >= free; index--) start = points[index].Offset;
        return start;
    }

    private bool IsOf(SourcePoint point, FieldInitializer initializer) => !point.IsHidden && !point.Document.IsNil && initializer.Span.Overlaps(
        new(symbols.NameOf(point.Document), point.StartLine, point.StartColumn, point.EndLine, point.EndColumn));

    /// <summary>The instructions that assign fields. A default is written through the field's address, which then comes last but one.</summary>
    private static List<IlInstruction> Stores(byte[] code)
    {
        var (found, address) = (new List<IlInstruction>(), default(IlInstruction));
        foreach (var instruction in IlReader.Read(code))
        {
            if (instruction.OpCode is ILOpCode.Stfld or ILOpCode.Stsfld) found.Add(instruction);
            if (instruction.OpCode == ILOpCode.Initobj && address.Size > 0 && instruction.Offset == address.Offset + address.Size)
                found.Add(address with { Size = address.Size + instruction.Size });
            address = instruction.OpCode is ILOpCode.Ldflda or ILOpCode.Ldsflda ? instruction : default;
        }
        return found;
    }

    private bool IsStore(byte[] code, IlInstruction store, FieldReference field)
    {
        var token = BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(store.OperandOffset));
        var stored = delta.FieldOf(MetadataTokens.EntityHandle(token));
        return stored.Name == field.Name && stored.Parent.Definition == field.Parent.Definition;
    }

    private static bool TakesArguments(byte[] code, CodeRange range, bool isStatic)
    {
        foreach (var instruction in IlReader.Read(code))
        {
            if (!range.Contains(instruction.Offset)) continue;
            if (instruction.OpCode is >= ILOpCode.Ldarg_1 and <= ILOpCode.Ldarg_3 or ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Ldarg or ILOpCode.Ldarga) return true;
            if (isStatic && instruction.OpCode == ILOpCode.Ldarg_0) return true;
        }
        return false;
    }
}
