using Microsoft.CodeAnalysis;
using Molt.Diffing;
using Molt.Images;
using Molt.Linking;
using Molt.Linking.Signatures;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>Finds the place in source of a member that the linker refused by its name in images.</summary>
internal static class RefusalLocation
{
    public static ScriptDiagnostic Of(Candidate candidate, LinkException refusal) => At(
        candidate, refusal.Type, refusal.Member, (location, _) => DiagnosticMapper.At(candidate, location, refusal.Id, ScriptSeverity.Error, refusal.Message));

    /// <summary>A remark on a field, found by its name in images.</summary>
    public static ScriptDiagnostic Of(Candidate candidate, FieldReference field, EditRule rule) => At(
        candidate, field.Parent.Definition?.MetadataName, field.Name, (location, type) => rule.At(candidate, location, $"{type}.{GeneratedNames.Source(field.Name)}"));

    /// <summary>A remark on a variable that is a field of a closure, at the type in which it is.</summary>
    public static ScriptDiagnostic OfVariable(Candidate candidate, FieldReference variable, EditRule rule) => At(
        candidate, CodeNames.Enclosing(variable.Parent.Definition!), null, (location, type) => rule.At(candidate, location, $"{GeneratedNames.Source(variable.Name)} in {type}"));

    /// <summary>A remark on code: a method, or a lambda or local function in one.</summary>
    public static ScriptDiagnostic Of(Candidate candidate, MethodReference code, EditRule rule, string name) => At(
        candidate, CodeNames.Enclosing(code.Parent.Definition!), CodeNames.Method(code.Name), (location, _) => rule.At(candidate, location, name));

    private static ScriptDiagnostic At(Candidate candidate, string? typeName, string? member, Func<Location, string, ScriptDiagnostic> make)
    {
        var type = typeName is null ? null : candidate.Compilation.Assembly.GetTypeByMetadataName(typeName);
        ISymbol? found = type?.GetMembers(GeneratedNames.Source(member ?? "")).FirstOrDefault();
        var location = (found ?? type)?.Locations.FirstOrDefault(place => place.IsInSource) ?? Location.None;
        return make(location, type is null ? "" : SymbolNames.Display(type));
    }
}
