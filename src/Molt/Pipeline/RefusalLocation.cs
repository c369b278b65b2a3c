using Microsoft.CodeAnalysis;
using Molt.Linking;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>Finds the place in source of a member that the linker refused by its name in images.</summary>
internal static class RefusalLocation
{
    public static ScriptDiagnostic Of(Candidate candidate, LinkException refusal)
    {
        var type = refusal.Type is null ? null : candidate.Compilation.Assembly.GetTypeByMetadataName(refusal.Type);
        var member = type?.GetMembers(Plain(refusal.Member)).FirstOrDefault();
        var location = (member ?? type)?.Locations.FirstOrDefault(place => place.IsInSource) ?? Location.None;
        return DiagnosticMapper.At(candidate, location, refusal.Id, ScriptSeverity.Error, refusal.Message);
    }

    /// <summary>The name of a property for its backing field's, <c>&lt;Health&gt;k__BackingField</c>.</summary>
    private static string Plain(string? name) =>
        name is { Length: > 0 } && name[0] == '<' && name.IndexOf('>') is > 0 and var end ? name[1..end] : name ?? "";
}
