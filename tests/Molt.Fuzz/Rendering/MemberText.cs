using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Rendering;

/// <summary>Writes a member as source.</summary>
internal static class MemberText
{
    public static string Of(TypeModel type, Member member)
    {
        var isInterface = type.Kind == TypeKind.Interface;
        var access = isInterface || member.Explicit is not null ? "" : member.Access + " ";
        var head = access + (member.IsStatic && member.Kind != MemberKind.Constant ? "static " : "") + Modifier(member) + (member is { IsReadOnly: true, Kind: MemberKind.Field or MemberKind.LambdaField } ? "readonly " : "");
        var name = member.Explicit is { } owner ? $"{owner}.{member.Name}" : member.Name;
        var parameters = string.Join(", ", member.Parameters);
        var body = member.Body is null ? ";" : $"\n{{\n{member.Body}\n}}";
        return member.Kind switch
        {
            MemberKind.Property when member.Body is null => $"{head}{member.Type} {name} {{ get; }}",
            MemberKind.Property => $"{head}{member.Type} {name} {{ get {body} }}",
            MemberKind.AutoProperty => $"{head}{member.Type} {name} {{ get; set; }} = {member.Initializer};",
            MemberKind.Field or MemberKind.LambdaField => $"{head}{member.Type} {name} = {member.Initializer};",
            MemberKind.Constant => $"{head}const {member.Type} {name} = {member.Initializer};",
            MemberKind.Event => $"{head}event {member.Type} {name};",
            MemberKind.Indexer => $"{head}{member.Type} this[{parameters}] {{ get {body} }}",
            MemberKind.Operator => $"{head}{member.Type} operator {name}({parameters}){body}",
            MemberKind.Iterator or MemberKind.HeldIterator => $"{head}IEnumerable<int> {name}({parameters}){body}",
            MemberKind.AsyncMethod or MemberKind.HeldTask => $"{head}async Task<int> {name}({parameters}){body}",
            MemberKind.GenericMethod => $"{head}{member.Type} {name}<U>(U u, {parameters}){body}",
            _ => $"{head}{member.Type} {name}({parameters}){body}",
        };
    }

    private static string Modifier(Member member) => member.Dispatch switch
    {
        Dispatch.Virtual => "virtual ",
        Dispatch.Abstract => "abstract ",
        Dispatch.Override => member.IsSealed ? "sealed override " : "override ",
        _ => "",
    };
}
