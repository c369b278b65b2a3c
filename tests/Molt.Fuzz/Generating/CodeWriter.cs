using System.Globalization;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Generating;

/// <summary>Writes random code for one place of a program: it compiles, ends, and says the same whenever it starts from the same state.</summary>
internal sealed partial class CodeWriter(ProgramModel program, Random random, Scope scope)
{
    /// <summary>An expression of a type.</summary>
    public string Value(string type, int depth) => type switch
    {
        "int" => Int(depth),
        "string" => Text(depth),
        "bool" => Truth(depth),
        "long" => $"({Int(depth)} * {Number()}L)",
        "int[]" or "List<int>" => Variable(type) ?? $"[{Int(depth - 1)}, {Int(depth - 1)}, {Number()}]",
        "ReadOnlySpan<int>" => $"[{Number()}, {Int(depth - 1)}]",
        "Func<int, int>" => Lambda(depth),
        "int?" => Chance(3) ? "((int?)null)" : $"((int?){Int(depth - 1)})",
        "T" => Variable("T") ?? OwnField("T") ?? "default(T)!",
        "(int, string)" => $"({Int(depth - 1)}, {Text(depth - 1)})",
        _ => Thing(type, depth),
    };

    private bool Chance(int of) => random.Next(of) == 0;

    private string Number() => random.Next(1, 12).ToString(CultureInfo.InvariantCulture);

    private string Name(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{scope.Names++}");

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private string? Variable(string type, bool isAssigned = false)
    {
        var fitting = scope.Variables.Where(one => one.Type == type && (!isAssigned || one.IsAssignable) && (scope.Lambdas == 0 || one.CanBeCaptured)).ToList();
        return fitting.Count == 0 ? null : Any(fitting).Name;
    }

    /// <summary>An object of a class, struct, record, enum or interface of the program.</summary>
    private string Thing(string type, int depth)
    {
        if (Variable(type) is { } variable && !Chance(4)) return variable;
        if (scope.HasThis && scope.Type!.Reference("T") == type && Chance(2)) return "this";
        if (program.Find(type) is not { } model) return "default!";
        return model.Kind switch
        {
            TypeKind.Enum => $"{model.Reference()}.{Any(model.Members).Name}",
            TypeKind.Interface => Implementation(model, depth),
            _ when !CanCreate(model) => "default!",
            _ when model.IsAbstract => Concrete(model, depth),
            _ => New(model, type, depth),
        };
    }

    // Initializers create what was there before their type, and pure methods nothing: so no construction goes round in a circle.
    private bool CanCreate(TypeModel model) => !scope.IsPure || (scope.IsInitializer && model.Id < scope.Type!.Id);

    private string New(TypeModel model, string type, int depth)
    {
        scope.Calls++;
        var argument = depth <= 0 || scope.IsPure ? Number() : Int(depth - 1);
        return model.Kind == TypeKind.Record ? $"new {type}({argument}, {Text(0)})" : $"new {type}({argument})";
    }

    private string Concrete(TypeModel model, int depth) =>
        program.Derived(model).Where(one => one.IsCreatable && CanCreate(one)).ToList() is { Count: > 0 } derived && Any(derived) is var one
            ? $"({model.Reference()}){New(one, one.Reference(), depth)}"
            : "default!";

    private string Implementation(TypeModel model, int depth) =>
        program.Types.Where(one => one.IsCreatable && CanCreate(one) && one.Interfaces.Contains(model.Name)).ToList() is { Count: > 0 } fitting && Any(fitting) is var one
            ? $"({model.Name}){New(one, one.Reference(), depth)}"
            : "default!";

    private string Lambda(int depth)
    {
        var name = Name("x");
        var (count, calls) = (scope.Variables.Count, scope.Calls);
        scope.Lambdas++;
        scope.Variables.Add(new Variable(name, "int"));
        var modifier = Chance(12) && !scope.IsPure ? Attributed(name) : name;
        var text = Chance(3) && depth > 1 ? $"{modifier} => {{ {Statements(random.Next(1, 3), depth - 2, new Scoped("int"))} }}" : $"{modifier} => {Int(depth - 1)}";
        scope.Variables.RemoveRange(count, scope.Variables.Count - count);
        scope.Lambdas--;
        scope.Calls = calls + (scope.Calls > calls ? 3 : 0);
        return text;
    }

    private static string Attributed(string name) => $"(int {name})";
}
