using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsRules.Sla;

namespace CsRules.Service;

/// <summary>The digest of a shop's settings for service: equal where every count of a report is equal.</summary>
internal static class ServiceBasis
{
    // As long as that of a reply policy.
    private const int Characters = 32;

    public static string Of(ServicePolicy policy, SlaPlan replies)
    {
        // What is improved, and from when on a product line is bought again, is asked of the finished report.
        var counted = policy with { Replies = null, Improvements = [], Repurchase = RepurchaseThresholds.Default };
        byte[] said = [.. JsonSerializer.SerializeToUtf8Bytes(counted, ServiceJson.Default.ServicePolicy), .. Encoding.UTF8.GetBytes(replies.Basis)];
        return Convert.ToHexStringLower(SHA256.HashData(said))[..Characters];
    }
}
