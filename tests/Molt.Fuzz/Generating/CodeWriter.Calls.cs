using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Generating;

/// <content>Uses of the program's members.</content>
internal sealed partial class CodeWriter
{
    private string? Call(string type, int depth) => Member(type, member => member.Kind is not (MemberKind.Field or MemberKind.Constant), depth);

    private string? OwnField(string type)
    {
        if (!scope.HasThis) return null;
        var own = scope.Type!.Members.Where(member => member is { Kind: MemberKind.Field or MemberKind.AutoProperty, IsStatic: false } && member.Type == type).ToList();
        return own.Count == 0 ? null : Any(own).Name;
    }

    private string? Member(string type, Func<Member, bool> isWanted, int depth)
    {
        var fitting = program.Members.Where(pair => IsUsable(pair.Type, pair.Member, type) && isWanted(pair.Member)).ToList();
        if (fitting.Count == 0) return null;
        var (owner, member) = Any(fitting);
        scope.Calls++;
        return Use(owner, member, depth);
    }

    private bool IsUsable(TypeModel owner, Member member, string type)
    {
        if (Result(member) != type || !IsCallable(owner, member)) return false;
        if (scope.IsPure) return member.Kind == MemberKind.Constant || (member.IsPure && member.Rank < scope.Rank);
        return member.Rank < scope.Rank || member.Kind is MemberKind.Constant or MemberKind.Field;
    }

    private bool IsCallable(TypeModel owner, Member member)
    {
        if (owner.Kind == TypeKind.Enum || member.Explicit is not null) return false;
        if (member.Kind is MemberKind.LambdaField or MemberKind.HeldTask or MemberKind.Counter) return false;
        if (member.Kind == MemberKind.Event && scope.Type?.Id != owner.Id) return false;
        var isOwn = scope.Type?.Id == owner.Id;
        if (!isOwn && (member.Type == "T" || member.Parameters.Any(one => one.Type == "T"))) return false;
        return member.Access switch
        {
            "private" => isOwn,
            "protected" => isOwn && scope.HasThis,
            _ => true,
        };
    }

    // What the use of a member as an expression is.
    private static string Result(Member member) => member.Kind switch
    {
        MemberKind.Iterator or MemberKind.HeldIterator or MemberKind.AsyncMethod or MemberKind.Event or MemberKind.Factory => "int",
        MemberKind.RefMethod => "none",
        _ => member.Type,
    };

    private string? Use(TypeModel owner, Member member, int depth)
    {
        if (member.Kind == MemberKind.Operator) return $"({As(owner, Thing(owner.Reference(Argument(owner)), depth - 1))} {member.Name} {Int(depth - 2)})";
        if (Receiver(owner, member, depth) is not { } receiver) return null;
        var arguments = string.Join(", ", member.Parameters.Where(one => one.Default is null || Chance(2)).Select(one => Value(one.Type, depth - 2)));
        var name = receiver + member.Name;
        return member.Kind switch
        {
            MemberKind.Indexer => $"{As(owner, receiver.TrimEnd('.', '?'))}[{Int(depth - 2)}]",
            MemberKind.Iterator or MemberKind.HeldIterator => Called($"{name}({arguments}).Take(4).Sum(x => x & 255)"),
            MemberKind.AsyncMethod when scope is { CanAwait: true, Lambdas: 0 } => Called($"await {name}({arguments})"),
            MemberKind.AsyncMethod => Called($"{name}({arguments}).GetAwaiter().GetResult()"),
            MemberKind.Factory => Called($"{name}({arguments})({Int(depth - 2)})"),
            MemberKind.Event => Called($"({name}?.Invoke({Int(depth - 2)}) ?? {Number()})"),
            MemberKind.Method => $"{name}({arguments})",
            MemberKind.GenericMethod => $"{name}({Any([Text(0), Number(), "1.5"])}, {Int(depth - 2)})",
            _ => name,
        };
    }

    private string? Receiver(TypeModel owner, Member member, int depth)
    {
        if (member.IsStatic) return scope.Type?.Id == owner.Id && Chance(2) && !scope.Type.IsGeneric ? "" : owner.Reference(Argument(owner)) + ".";
        if (scope.HasThis && scope.Type is { } type && (type.Id == owner.Id || program.Bases(type).Any(one => one.Id == owner.Id)))
        {
            if (!owner.IsGeneric || type.Id == owner.Id) return member.Kind == MemberKind.Indexer || Chance(3) ? "this." : owner.Id != type.Id && Chance(3) && !member.Dispatch.Equals(Dispatch.Abstract) ? "base." : "";
        }
        if (owner.Kind == TypeKind.StaticClass) return null;
        if (member.Access is not ("public" or "internal")) return null;
        var thing = Thing(owner.Reference(Argument(owner)), Math.Min(1, depth - 1));
        return thing.StartsWith("default", StringComparison.Ordinal) ? null : $"({thing}).";
    }

    // Members without a name of their own: a derived class has others of the same signature, whose rank may be higher.
    private string As(TypeModel owner, string thing) => $"(({owner.Reference(Argument(owner))})({thing}))";

    private string Argument(TypeModel owner) => scope.Type?.Id == owner.Id ? "T" : "int";
}
