using Molt.Linking.Dispatch;
using Molt.Model;

namespace Molt.Linking;

/// <summary>What an edit does to members beyond what its delta says.</summary>
/// <param name="Fields">Fields that come, go, move and are told of.</param>
/// <param name="Dispatch">Where virtual calls have to be told where to go.</param>
internal sealed record MemberEdits(FieldEdits Fields, DispatchPlan Dispatch)
{
    public static readonly MemberEdits None = new(FieldEdits.None, DispatchPlan.None);
}
